package ru.zvonok.core.exchange.raw;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * XML on its way to the parser, in an encoding that keeps ASCII: counted, without a DOCTYPE, and
 * with no tag or text so long that holding it would hurt.
 */
final class GuardedStream extends FilterInputStream {

  /** A cell holds 32 767 characters at most, each 8 bytes at most. */
  private static final int LONGEST = 512 << 10;

  private static final byte[] DOCTYPE = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);

  private final Budget budget;
  private int run;
  private int matched;

  GuardedStream(InputStream in, Budget budget) {
    super(in);
    this.budget = budget;
  }

  @Override
  public int read() throws IOException {
    int one = in.read();
    if (one >= 0) {
      budget.unpacked(1);
      look((byte) one);
    }
    return one;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = in.read(bytes, from, length);
    if (read > 0) {
      budget.unpacked(read);
      for (int i = from; i < from + read; i++) {
        look(bytes[i]);
      }
    }
    return read;
  }

  @Override
  public long skip(long count) throws IOException {
    return count > 0 && read() >= 0 ? 1 : 0;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void look(byte one) throws Unreadable {
    run = one == '<' || one == '>' ? 0 : run + 1;
    if (run > LONGEST) {
      throw new Unreadable(Unreadable.Why.BROKEN);
    }
    matched = one == DOCTYPE[matched] ? matched + 1 : one == DOCTYPE[0] ? 1 : 0;
    if (matched == DOCTYPE.length) {
      throw new Unreadable(Unreadable.Why.ENTITIES);
    }
  }
}
