package ru.zvonok.bot.telegram;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.objects.File;
import ru.zvonok.bot.dialog.Downloads;

/**
 * Files from Telegram, read as a stream and never longer than allowed. The address has the bot's
 * token in it: no error of the network is passed on with its words.
 */
@Component
class TelegramDownloads implements Downloads {

  private final Bots bots;

  TelegramDownloads(Bots bots) {
    this.bots = bots;
  }

  @Override
  public Fetched fetch(long schoolId, String fileId, long maxBytes, Path into) {
    Wire wire = bots.at(schoolId).wire();
    return switch (wire.call(new GetFile(fileId))) {
      case Heard.Ok<File>(File file) -> fetch(wire, file, maxBytes, into);
      case Heard.Wait<File> _ -> new Fetched.Later("asked to wait");
      case Heard.Unreachable<File>(String why) -> new Fetched.Later(why);
      case Heard.Taken<File> _, Heard.Moved<File> _ -> new Fetched.Later("not understood");
      case Heard.Refused<File>(int code, String _) when Reach.isToken(code) ->
          new Fetched.Later("HTTP " + code);
      case Heard.Refused<File>(int _, String why) ->
          why.contains("too big") ? new Fetched.TooBig() : new Fetched.Gone();
    };
  }

  private static Fetched fetch(Wire wire, File file, long maxBytes, Path into) {
    if (file.getFilePath() == null) {
      return new Fetched.Gone();
    }
    if (file.getFileSize() != null && file.getFileSize() > maxBytes) {
      return new Fetched.TooBig();
    }
    try (Response response = wire.file(file.getFilePath())) {
      if (response.code() == 404) {
        return new Fetched.Gone();
      }
      ResponseBody body = response.body();
      return response.isSuccessful() && body != null
          ? copy(body.byteStream(), maxBytes, into)
          : new Fetched.Later("HTTP " + response.code());
    } catch (IOException e) {
      return new Fetched.Later(e.getClass().getSimpleName());
    }
  }

  private static Fetched copy(InputStream from, long maxBytes, Path into) throws IOException {
    byte[] piece = new byte[16 * 1024];
    long length = 0;
    try (OutputStream to = Files.newOutputStream(into)) {
      for (int n = from.read(piece); n >= 0; n = from.read(piece)) {
        length += n;
        if (length > maxBytes) {
          return new Fetched.TooBig();
        }
        to.write(piece, 0, n);
      }
    }
    return new Fetched.Done(length);
  }
}
