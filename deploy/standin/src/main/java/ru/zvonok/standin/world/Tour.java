package ru.zvonok.standin.world;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A walk through the phones, step by step. The host writes it; the page shows it and goes on by
 * itself. Patterns are regular expressions, found anywhere in the words.
 */
public record Tour(List<Step> steps) {
  public Tour {
    steps = List.copyOf(steps);
  }

  /**
   * One thing to do.
   *
   * @param phone the persona on whose phone it is done
   * @param write words to write there, if any: the page offers to put them into the input line
   * @param done how the page knows that it was done
   * @param hints what to press next: the first one that is there is lit
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Step(
      String id,
      String phone,
      Said title,
      Said text,
      @Nullable String write,
      Done done,
      List<Hint> hints) {
    public Step {
      hints = List.copyOf(hints);
    }
  }

  /**
   * The bot says this on a phone, new or changed, after the step before was done.
   *
   * @param phone the persona on whose phone it is said
   * @param unless the same words with this in them don't count
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Done(String phone, String says, @Nullable String unless) {
    public Done {
      Pattern.compile(says);
      Pattern.compile(unless == null ? "" : unless);
    }
  }

  /**
   * Something to press: a button of the step's phone, or one that moves the clock.
   *
   * @param button what a button's words are
   * @param clock what moves the clock: {@code 10}, {@code 60}, {@code evening}, {@code schoolDay}
   * @param until not wanted any more once the step's phone shows this
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Hint(@Nullable String button, @Nullable String clock, @Nullable String until) {
    public Hint {
      Pattern.compile(button == null ? "" : button);
      Pattern.compile(until == null ? "" : until);
    }

    public static Hint button(String words) {
      return new Hint(words, null, null);
    }

    public static Hint clock(String move, String until) {
      return new Hint(null, move, until);
    }
  }
}
