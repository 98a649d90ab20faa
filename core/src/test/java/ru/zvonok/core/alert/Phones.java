package ru.zvonok.core.alert;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A messenger in memory: keeps what arrived, and answers as the test wants. */
final class Phones implements AlertChannel {

  private final List<Parcel> arrived = new CopyOnWriteArrayList<>();
  private final AtomicInteger messages = new AtomicInteger();
  private volatile Function<Parcel, Delivery> answer = _ -> taken();

  /** Everything that was taken, in order. */
  List<Parcel> arrived() {
    return arrived;
  }

  List<Parcel.Alert> alertsAt(String address) {
    return arrived.stream()
        .filter(Parcel.Alert.class::isInstance)
        .map(Parcel.Alert.class::cast)
        .filter(alert -> alert.address().equals(address))
        .toList();
  }

  Delivery taken() {
    return new Delivery.Sent("m" + messages.incrementAndGet());
  }

  void answer(Function<Parcel, Delivery> to) {
    answer = to;
  }

  void answerAsUsual() {
    answer = _ -> taken();
  }

  @Override
  public Delivery deliver(long schoolId, Parcel parcel) {
    Delivery delivery = answer.apply(parcel);
    if (delivery instanceof Delivery.Sent) {
      arrived.add(parcel);
    }
    return delivery;
  }
}
