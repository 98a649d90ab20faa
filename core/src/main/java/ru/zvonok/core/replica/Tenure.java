package ru.zvonok.core.replica;

/** A replica's wish to do something that only one may do at a time, until it is closed. */
public interface Tenure extends AutoCloseable {

  /** What is done ends, and another replica may begin at once. */
  @Override
  void close();
}
