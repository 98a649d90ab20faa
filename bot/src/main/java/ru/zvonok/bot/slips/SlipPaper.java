package ru.zvonok.bot.slips;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.access.ClassCode;
import ru.zvonok.core.access.ClassSheet;
import ru.zvonok.core.access.Role;
import ru.zvonok.core.paper.Slip;
import ru.zvonok.core.paper.SlipSheet;
import ru.zvonok.core.school.School;

/**
 * What is written on slips: the least that lets a class teacher hand them out and a family come in.
 * In Russian, whatever the chat of whoever prints them speaks.
 */
public final class SlipPaper {

  private static final Words WORDS = Words.of("ru");

  private SlipPaper() {}

  /**
   * The sheet as a PDF; at least one code.
   *
   * @param bot the bot's user name, without the {@code @}
   */
  public static byte[] pdf(ClassSheet sheet, School school, String bot, Instant printed) {
    String day = DateTimeFormatter.ofPattern("dd.MM.yyyy").format(printed.atZone(school.zone()));
    SlipSheet.Words same =
        new SlipSheet.Words(
            WORDS.say("slips.paper.title", sheet.className(), day),
            school.name(),
            "@" + bot,
            List.of(
                WORDS.say("slips.paper.scan"),
                WORDS.say("slips.paper.type", "@" + bot),
                WORDS.say("slips.paper.confirm")));
    return SlipSheet.of(
        same, sheet.codes().stream().map(code -> slip(code, sheet, school.zone(), bot)).toList());
  }

  /** «Листки 7А.pdf». */
  public static String fileName(ClassSheet sheet) {
    return WORDS.say(
        "slips.paper.file", sheet.className().replaceAll("[\\\\/:*?\"<>|\\p{C}]", "-"));
  }

  /** «пт, 17 октября, 16:00». */
  static String moment(Instant instant, ZoneId zone, Words words) {
    ZonedDateTime there = instant.atZone(zone);
    return words.day(there.toLocalDate())
        + ", "
        + DateTimeFormatter.ofPattern("HH:mm", words.locale()).format(there);
  }

  private static Slip slip(ClassCode one, ClassSheet sheet, ZoneId zone, String bot) {
    return new Slip(
        sheet.known(one.name()),
        what(one, sheet),
        "https://t.me/" + bot + "?start=" + one.code().link(),
        one.code().grouped(),
        WORDS.say("slips.paper.until", moment(one.code().expiresAt(), zone, WORDS)));
  }

  private static String what(ClassCode one, ClassSheet sheet) {
    return one.role() == Role.STUDENT
        ? WORDS.say("slips.paper.student", sheet.className())
        : WORDS.say(
            "slips.paper.guardian",
            one.children().stream().map(sheet::known).collect(joining(", ")),
            sheet.className());
  }
}
