package ru.zvonok.bot.dialog;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.school.SchoolScope;

/** The words of a chat, for what is written to it unasked. */
@Component
public class ChatLanguage {

  private final Chats chats;
  private final TransactionTemplate reading;

  ChatLanguage(Chats chats, PlatformTransactionManager transactions) {
    this.chats = chats;
    reading = new TransactionTemplate(transactions);
    reading.setReadOnly(true);
  }

  /** Russian for a chat that hasn't said anything. */
  public Words wordsAt(long schoolId, String address) {
    String language =
        SchoolScope.in(
            schoolId, () -> reading.execute(_ -> chats.at(schoolId, address).language()));
    return Words.of(language == null ? "ru" : language);
  }
}
