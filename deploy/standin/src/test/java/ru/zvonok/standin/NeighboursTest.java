package ru.zvonok.standin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import ru.zvonok.standin.world.BotIdentity;
import ru.zvonok.standin.world.User;

/** Several stand-ins and several bots in one process don't get in each other's way. */
class NeighboursTest {
  private final User maria = User.of(501, "Мария");

  @Test
  void settingsOfTheHostMeanNothingHere() {
    String before = System.setProperty("server.port", "1");
    System.setProperty("server.servlet.context-path", "/elsewhere");
    try (var one = StandIn.start(StandInSettings.forTests());
        var two = StandIn.start(StandInSettings.forTests())) {
      one.phone(maria).send("раз");
      assertThat(two.phone(maria).messages()).isEmpty();
      assertThat(
              new BotOverHttp(one.url(), StandInSettings.TOKEN)
                  .call("getUpdates", "{}")
                  .path("result")
                  .size())
          .isEqualTo(1);
    } finally {
      System.clearProperty("server.servlet.context-path");
      if (before == null) {
        System.clearProperty("server.port");
      } else {
        System.setProperty("server.port", before);
      }
    }
  }

  @Test
  void eachBotHasItsOwnChats() {
    var north = new BotIdentity("11:north", "north_bot", "Север");
    var south = new BotIdentity("12:south", "south_bot", "Юг");
    try (var telegram = StandIn.start(StandInSettings.forTests().withBots(north, south))) {
      telegram.phone(maria, south).send("югу");
      assertThat(telegram.phone(maria).messages()).isEmpty();
      var me = new BotOverHttp(telegram.url(), south.token()).call("getMe", "{}");
      assertThat(me.path("result").path("username").stringValue()).isEqualTo("south_bot");
      assertThat(south.toString()).isEqualTo("@south_bot");
    }
  }
}
