package ru.zvonok.bot.telegram;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.dialog.TapAnswer;

/** Ends the little clock on a button; if Telegram doesn't want to hear it, so be it. */
@Component
class TelegramTapAnswer implements TapAnswer {

  private static final int LONGEST = 200;

  private static final Duration PATIENCE = Duration.ofSeconds(9);

  private final Wire wire;

  TelegramTapAnswer(Wire wire) {
    this.wire = wire;
  }

  @Override
  public void answer(String callbackId, @Nullable String toast) {
    wire.taps().answer(callbackId, toast == null ? null : clipped(toast), PATIENCE);
  }

  private static String clipped(String toast) {
    return toast.length() <= LONGEST ? toast : toast.substring(0, LONGEST - 1) + "…";
  }
}
