package ru.zvonok.bot.watch;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import ru.zvonok.core.alert.AlertChannel;
import ru.zvonok.core.alert.Delivery;
import ru.zvonok.core.alert.Kind;
import ru.zvonok.core.alert.Parcel;
import ru.zvonok.core.alert.Rates;

/** Counts and times each delivery by what was sent and what came of it ({@code zvonok.sends}). */
@Component
@Primary
class WatchedChannel implements AlertChannel {

  private final AlertChannel channel;
  private final MeterRegistry meters;
  private final Map<Of, Timer> timers = new ConcurrentHashMap<>();

  private record Of(Kind kind, String outcome) {}

  WatchedChannel(@Qualifier("messenger") AlertChannel channel, MeterRegistry meters) {
    this.channel = channel;
    this.meters = meters;
  }

  @Override
  public Rates rates() {
    return channel.rates();
  }

  @Override
  public Delivery deliver(long schoolId, Parcel parcel) {
    Timer.Sample begun = Timer.start(meters);
    String outcome = "broken";
    try {
      Delivery delivery = channel.deliver(schoolId, parcel);
      outcome = outcome(delivery);
      return delivery;
    } finally {
      begun.stop(timers.computeIfAbsent(new Of(kind(parcel), outcome), this::timer));
    }
  }

  private Timer timer(Of what) {
    return Timer.builder("zvonok.sends")
        .description("Deliveries to the messenger")
        .tag("kind", what.kind().name().toLowerCase(Locale.ROOT))
        .tag("outcome", what.outcome())
        .publishPercentileHistogram()
        .register(meters);
  }

  private static Kind kind(Parcel parcel) {
    return switch (parcel) {
      case Parcel.Note note -> note.kind();
      case Parcel.Alert _ -> Kind.ALERT;
      case Parcel.Straight _ -> Kind.ANSWER;
    };
  }

  private static String outcome(Delivery delivery) {
    return switch (delivery) {
      case Delivery.Sent _ -> "sent";
      case Delivery.Moot _ -> "moot";
      case Delivery.RetryAfter _ -> "told_to_wait";
      case Delivery.Shut _ -> "shut";
      case Delivery.Failed _ -> "failed";
      case Delivery.Gone _ -> "gone";
      case Delivery.Rejected _ -> "rejected";
    };
  }
}
