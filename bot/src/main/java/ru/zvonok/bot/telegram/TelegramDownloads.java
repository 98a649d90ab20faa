package ru.zvonok.bot.telegram;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.objects.File;
import ru.zvonok.bot.ZvonokSettings;
import ru.zvonok.bot.dialog.Downloads;

/**
 * Files from Telegram, read as a stream and never longer than allowed. The address has the bot's
 * token in it: no error of the network is passed on with its words.
 */
@Component
class TelegramDownloads implements Downloads {

  private final Wire wire;
  private final OkHttpClient http;
  private final ZvonokSettings settings;

  TelegramDownloads(Wire wire, ZvonokSettings settings) {
    this.wire = wire;
    this.http = wire.forFiles();
    this.settings = settings;
  }

  @Override
  public Fetched fetch(String fileId, long maxBytes, Path into) {
    return switch (wire.call(new GetFile(fileId))) {
      case Heard.Ok<File>(File file) -> fetch(file, maxBytes, into);
      case Heard.Wait<File> _ -> new Fetched.Later("asked to wait");
      case Heard.Unreachable<File>(String why) -> new Fetched.Later(why);
      case Heard.Taken<File> _, Heard.Moved<File> _ -> new Fetched.Later("not understood");
      case Heard.Refused<File>(int code, String _) when code == 401 || code == 404 ->
          new Fetched.Later("HTTP " + code);
      case Heard.Refused<File>(int _, String why) ->
          why.contains("too big") ? new Fetched.TooBig() : new Fetched.Gone();
    };
  }

  private Fetched fetch(File file, long maxBytes, Path into) {
    if (file.getFilePath() == null) {
      return new Fetched.Gone();
    }
    if (file.getFileSize() != null && file.getFileSize() > maxBytes) {
      return new Fetched.TooBig();
    }
    Request request = new Request.Builder().url(address(file.getFilePath())).build();
    try (Response response = http.newCall(request).execute()) {
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

  private HttpUrl address(String path) {
    TelegramUrl api = ApiAddress.of(settings.telegram().api());
    return new HttpUrl.Builder()
        .scheme(api.getSchema())
        .host(api.getHost())
        .port(api.getPort())
        .addPathSegments("file/bot" + settings.telegram().token())
        .addPathSegments(path)
        .build();
  }
}
