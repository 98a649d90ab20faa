package ru.zvonok.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.zvonok.standin.world.Fault;
import ru.zvonok.standin.world.RateLimits;

/** Too much at once, and faults on purpose. */
class TroubleTest extends Fixture {
  @Override
  StandInSettings settings(StandInSettings usual) {
    return usual.limited(new RateLimits(1_000, 0.01, 3));
  }

  @BeforeEach
  void begin() {
    phone.send("/start");
  }

  private void fault(Fault fault) {
    telegram.faults(
        request -> request.method().equals("sendMessage") ? Optional.of(fault) : Optional.empty());
  }

  @Test
  void aChatTakesABurstAndThenOneNowAndAgain() {
    for (int i = 0; i < 3; i++) {
      assertThat(told(say("да"))).isEqualTo("200 ");
    }
    var answer = say("да");
    assertThat(told(answer)).startsWith("429 Too Many Requests: retry after ");
    assertThat(answer.path("parameters").path("retry_after").intValue()).isBetween(90, 100);
    assertThat(phone.messages()).hasSize(4);
  }

  @Test
  void tooManyRequestsOnPurpose() {
    fault(new Fault.TooManyRequests(7));
    assertThat(say("да").path("parameters").path("retry_after").intValue()).isEqualTo(7);
    fault(new Fault.Refused(502, "Bad Gateway"));
    assertThat(told(say("да"))).isEqualTo("502 Bad Gateway");
    assertThat(phone.messages()).hasSize(1);
  }

  @Test
  void aCutBeforeLosesTheMessage() {
    fault(new Fault.CutBefore());
    assertThatThrownBy(() -> say("да")).hasRootCauseInstanceOf(IOException.class);
    assertThat(phone.messages()).hasSize(1);
  }

  @Test
  void aCutAfterKeepsTheMessage() {
    fault(new Fault.CutAfter());
    assertThatThrownBy(() -> say("да")).hasRootCauseInstanceOf(IOException.class);
    phone.awaitText("да");
  }
}
