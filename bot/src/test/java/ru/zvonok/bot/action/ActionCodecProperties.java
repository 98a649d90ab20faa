package ru.zvonok.bot.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import ru.zvonok.core.journal.MarkValue;

class ActionCodecProperties {

  @Property(tries = 3000)
  void everyActionComesBackFromItsButton(@ForAll("actions") Action action) {
    String data = ActionCodec.encode(action);

    assertThat(data.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(1, ActionCodec.MAX_BYTES);
    assertThat(ActionCodec.decode(data)).contains(action);
  }

  @Property(tries = 3000)
  void whateverIsSentIsAnActionWrittenExactlySoOrNothing(@ForAll String data) {
    ActionCodec.decode(data)
        .ifPresent(action -> assertThat(ActionCodec.encode(action)).isEqualTo(data));
  }

  @Property(tries = 3000)
  void forgedPartsAreAnActionWrittenExactlySoOrNothing(@ForAll("forged") String data) {
    ActionCodec.decode(data)
        .ifPresent(action -> assertThat(ActionCodec.encode(action)).isEqualTo(data));
  }

  @Example
  void eachTagIsOneActions() {
    List<String> tags = tagged().map(type -> type.getAnnotation(Tag.class).value()).toList();

    assertThat(tags).doesNotHaveDuplicates().allMatch(tag -> tag.matches("[a-z0-9_]{1,2}"));
  }

  @Example
  void theFormOnTheWireIsKept() {
    assertThat(
            ActionCodec.encode(
                new JournalAction.PutMark(35, 36, 1_000_000, 1, null, MarkValue.FIVE)))
        .isEqualTo("tp:z:10:lfls:1:-:5");
    assertThat(ActionCodec.encode(new JournalAction.MyLessons(LocalDate.of(2025, 10, 14))))
        .isEqualTo("td:fpz");
  }

  @Example
  void wrongArityOverflowNegativesAndAbsurdDaysAreNothing() {
    assertThat(
            List.of(
                "",
                "m:",
                "m:1",
                "tl",
                "tl:-",
                "tl:-1",
                "tl:+1",
                "tl:01",
                "tl:A",
                "tl:1:2",
                "tl:1y2p0ij32e8e8",
                "tl:٣",
                "tu:1:zzzzzz1",
                "td:zzzzzz",
                "td:0",
                "hw:1:q",
                "constructor:1"))
        .allSatisfy(data -> assertThat(ActionCodec.decode(data)).isEmpty());
  }

  @Example
  void wordsAndNegativeIdsNeverStandOnAButton() {
    assertThatThrownBy(() -> ActionCodec.encode(new SentAction.Said("привет")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ActionCodec.encode(new JournalAction.OpenLesson(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Provide
  Arbitrary<Action> actions() {
    return Arbitraries.of(tagged().toList()).flatMap(ActionCodecProperties::of);
  }

  @Provide
  Arbitrary<String> forged() {
    return Arbitraries.of(tagged().map(type -> type.getAnnotation(Tag.class).value()).toList())
        .flatMap(
            tag ->
                Arbitraries.strings()
                    .withChars("-+:0123456789abcxyzAZ\u0663 ")
                    .ofMaxLength(40)
                    .map(rest -> tag + ":" + rest));
  }

  private static java.util.stream.Stream<Class<? extends Action>> tagged() {
    return Leaves.of(Action.class).filter(type -> type.isAnnotationPresent(Tag.class));
  }

  private static Arbitrary<Action> of(Class<?> type) {
    RecordComponent[] parts = type.getRecordComponents();
    List<Arbitrary<@Nullable Object>> values =
        Arrays.stream(parts).map(ActionCodecProperties::value).toList();
    if (values.isEmpty()) {
      return Arbitraries.create(() -> make(type, parts, List.of()));
    }
    return Combinators.combine(values).as(chosen -> make(type, parts, chosen));
  }

  private static Action make(
      Class<?> type, RecordComponent[] parts, List<? extends @Nullable Object> values) {
    try {
      Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class[]::new);
      return (Action) type.getDeclaredConstructor(types).newInstance(values.toArray());
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static Arbitrary<@Nullable Object> value(RecordComponent part) {
    Class<?> type = part.getType();
    Arbitrary<@Nullable Object> values =
        type == long.class || type == Long.class
            ? Arbitraries.longs().between(0, Long.MAX_VALUE).map(n -> (Object) n)
            : type == int.class || type == Integer.class
                ? Arbitraries.integers().between(0, Integer.MAX_VALUE).map(n -> (Object) n)
                : type == LocalDate.class
                    ? Arbitraries.integers()
                        .between(0, 36_000)
                        .map(LocalDate.of(2000, 1, 1)::plusDays)
                        .map(d -> (Object) d)
                    : Arbitraries.of(type.getEnumConstants()).map(choice -> choice);
    boolean may = part.getAnnotatedType().isAnnotationPresent(Nullable.class);
    return may ? values.injectNull(0.2) : values;
  }
}
