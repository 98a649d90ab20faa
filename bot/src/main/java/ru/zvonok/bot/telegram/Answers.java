package ru.zvonok.bot.telegram;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Lets through only what is Telegram's own answer. A server's error and a page of some proxy on the
 * way are no answers: nobody knows whether the call took effect.
 */
final class Answers implements Interceptor {

  private static final int BEGINNING = 256;

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    if (response.code() >= 500) {
      response.close();
      throw new NoAnswer("HTTP " + response.code());
    }
    String beginning = response.peekBody(BEGINNING).string().stripLeading();
    if (!beginning.startsWith("{") || !beginning.contains("\"ok\"")) {
      response.close();
      throw new NoAnswer("HTTP " + response.code() + ", not from Telegram");
    }
    return response;
  }

  static final class NoAnswer extends IOException {
    private static final long serialVersionUID = 1;

    NoAnswer(String what) {
      super(what);
    }
  }
}
