package ru.zvonok.bench;

import java.nio.file.Path;
import java.util.List;

/** Something that is measured by itself, in minutes. */
interface Part {

  String name();

  /** What it is, in a sentence for the table's heading. */
  String about();

  /**
   * @param results where files beside the table go
   */
  List<Figure> measure(Settings settings, Path results) throws Exception;
}
