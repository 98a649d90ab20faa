package ru.zvonok.bot.duty;

import java.time.LocalDate;
import ru.zvonok.bot.action.Span;
import ru.zvonok.core.duty.Board;

/**
 * The board as a file, as it was asked for.
 *
 * @param personId who asked: whoever is in the chat by then may be another
 * @param page of the pictures, from 0
 */
record BoardOrder(
    Form form, long personId, Span span, Board.By by, LocalDate from, LocalDate to, int page) {

  enum Form {
    PICTURE,
    SHEET
  }
}
