package ru.zvonok.bot.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.action.StartAction;

class PagerTest {

  private static final Action TURN = new StartAction.Menu();

  @Test
  void whatFitsHasNoPages() {
    Screen screen = Pager.page("Голова", List.of("раз", "два"), 0, _ -> TURN);
    assertThat(screen).isEqualTo(Screen.of("Голова\n\nраз\n\nдва"));
  }

  @Test
  void nothingToTellIsTheHeadAlone() {
    assertThat(Pager.page("Голова", List.of(), 3, _ -> TURN)).isEqualTo(Screen.of("Голова"));
  }

  @Test
  void everyBlockStandsOnExactlyOnePage() {
    List<String> blocks =
        IntStream.range(0, 40).mapToObj(i -> "[" + i + "]" + "слово ".repeat(60)).toList();
    List<String> shown = new ArrayList<>();
    int pages = Pager.split(blocks, Pager.ROOM).size();
    for (int page = 0; page < pages; page++) {
      Screen screen = Pager.page("Голова", blocks, page, _ -> TURN);
      assertThat(Html.length(screen.html())).isLessThanOrEqualTo(Pager.ROOM);
      shown.add(screen.html());
    }
    String all = String.join("", shown);
    for (int i = 0; i < 40; i++) {
      assertThat(all.split("\\[" + i + "\\]", -1)).hasSize(2);
    }
  }

  @Test
  void turningButtonsKeepTheirPlace() {
    List<String> blocks = List.of("а".repeat(3000), "б".repeat(3000), "в".repeat(3000));
    assertThat(Shown.labels(Pager.page("Г", blocks, 0, _ -> TURN)))
        .containsExactly("·", "1/3", "›");
    assertThat(Shown.labels(Pager.page("Г", blocks, 1, _ -> TURN)))
        .containsExactly("‹", "2/3", "›");
    assertThat(Shown.labels(Pager.page("Г", blocks, 2, _ -> TURN)))
        .containsExactly("‹", "3/3", "·");
  }

  @Test
  void aPageThatIsGoneMeanwhileOpensTheLastOne() {
    List<String> blocks = List.of("а".repeat(3000), "б".repeat(3000));
    assertThat(Pager.page("Г", blocks, 7, _ -> TURN).html()).contains("б").doesNotContain("а");
    assertThat(Pager.page("Г", blocks, -1, _ -> TURN).html()).contains("а");
  }

  @Test
  void aBlockLongerThanAPageGoesOverSeveral() {
    String block = "<b>" + "длинная тема ".repeat(800) + "</b>";
    List<String> pages = Pager.split(List.of(block), 3000);
    assertThat(pages)
        .hasSizeGreaterThan(3)
        .allSatisfy(page -> assertThat(page).startsWith("<b>").endsWith("</b>"));
  }
}
