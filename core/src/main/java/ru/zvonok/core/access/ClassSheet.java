package ru.zvonok.core.access;

import java.util.List;

/**
 * The codes of a class and its families, in the order of the students' names, each family together.
 *
 * @param viaGosuslugi how many of them got none, because the school sends them through Gosuslugi
 */
public record ClassSheet(String className, List<ClassCode> codes, int viaGosuslugi) {

  public ClassSheet {
    codes = List.copyOf(codes);
  }
}
