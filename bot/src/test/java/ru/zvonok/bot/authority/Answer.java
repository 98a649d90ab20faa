package ru.zvonok.bot.authority;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.zvonok.bot.dialog.OutMessage;

/** All that a chat got for one update. */
record Answer(List<OutMessage> messages, @Nullable String toast) {

  /** Everything that can be read, with what the buttons carry. */
  String read() {
    return messages.stream()
            .map(one -> one.op() + " " + one.html() + "\n" + one.rows())
            .collect(Collectors.joining("\n"))
        + "\ntoast: "
        + toast;
  }

  List<OutMessage.Key> keys() {
    return messages.stream().flatMap(one -> one.rows().stream()).flatMap(List::stream).toList();
  }

  /** The person knows what happened, or where to go on. */
  boolean leadsOn() {
    return toast != null || !keys().isEmpty();
  }
}
