package ru.zvonok.bot;

import java.util.List;

/** The schools whose bots this process is: one, or a region's. */
public interface ServedSchools {

  List<Served> all();
}
