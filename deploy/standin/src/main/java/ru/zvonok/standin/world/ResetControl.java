package ru.zvonok.standin.world;

/** Puts everything back to its beginning, if the host lets visitors of the page do it. */
@FunctionalInterface
public interface ResetControl {
  /**
   * Returns when everything has begun anew.
   *
   * @param language what people's phones are set to from now on
   */
  void reset(String language) throws Exception;
}
