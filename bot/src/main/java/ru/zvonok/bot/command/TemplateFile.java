package ru.zvonok.bot.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import picocli.CommandLine;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.exchange.Template;

/** Writes the workbook that a school fills in; one that is there already may be full of work. */
final class TemplateFile {

  private final Words words;
  private final CommandLine line;

  TemplateFile(Words words, CommandLine line) {
    this.words = words;
    this.line = line;
  }

  /** The command's exit code. */
  int write(Path file) {
    try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
      Template.write(out, words.locale());
    } catch (FileAlreadyExistsException e) {
      line.getErr().println(words.say("command.template.there", file));
      return 1;
    } catch (IOException e) {
      line.getErr().println(words.say("command.template.unwritable", file));
      return 1;
    }
    line.getOut().println(words.say("command.template.written", file));
    return 0;
  }
}
