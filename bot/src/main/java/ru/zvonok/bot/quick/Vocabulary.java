package ru.zvonok.bot.quick;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.zvonok.core.journal.MarkValue;

/** The words a teacher gives orders with. */
final class Vocabulary {
  private static final Map<String, Said> SAID = new HashMap<>();

  /** Said in several words; the longest is tried first. */
  static final int LONGEST = 4;

  private static final Set<String> FILLERS =
      words(
          """
          у, сегодня, уроке, на уроке, ученик, ученики, ученица, поставь, поставьте, поставить,
          ставлю, получил, получила, получили, получает, получают, оценка, оценку, оценки,
          отметка, отметку, отметки, балл, балла, баллов, пожалуйста, отметь, отметьте, отметить,
          запиши, запишите, класс, классе, в классе, только, еще, у нас, на урок
          """);

  private static final Set<String> EVERYBODY =
      words(
          """
          все на месте, все на уроке, все здесь, все тут, все есть, все присутствуют, все пришли,
          все в классе, присутствуют все, на месте все, отсутствующих нет, нет отсутствующих,
          отсутствующих нету, полный состав, в полном составе, класс в полном составе,
          полный класс, весь класс на месте, никто не отсутствует, все дети на месте,
          все ученики на месте, весь класс здесь, пришли все, присутствует весь класс
          """);

  private static final Set<String> SAVE = Set.of("кроме", "за исключением", "исключая");

  private static final Set<String> TURNS =
      words(
          """
          не, ни, или, либо, вместо, убрать, убери, уберите, удалить, удали, удалите, отменить,
          отмени, отмена, отмените, исправить, исправь, исправьте, заменить, стереть, сотри,
          ошибка, ошибся, ошиблась, вчера, завтра, позавчера, послезавтра, бы, если, наверное,
          наверно, может, возможно, кажется, ой, стоп, точнее, вернее, тьфу, минус, плюс, минусом,
          плюсом, без, всем, все, весь, никто, никого, никому, кто, кому, кого, тоже, также,
          остальные, остальным, был, была, были, будет, раньше, прошлый, прошлом, понедельник,
          вторник, среду, четверг, пятницу, субботу, нельзя, обоим, оба, обе, каждому, каждый,
          двоих, троих, двое, трое, класса, урока, ушел, ушла, ушли, зря, почти, чуть, думаю,
          пусть, надо, нужно, должен, должна, исправил, исправила, исправлено, брат, урок, уроку,
          уроки, пара, паре, января, февраля, марта, апреля, мая, июня, сентября, октября, ноября,
          декабря, числа, день, дня, неделю, неделе, четверть, четверти, полугодие, год, годовая,
          итоговая, четвертная, сестра, мама, папа, родители
          """);

  static {
    var absent = new Said.Absence(false);
    put(
        absent,
        words(
            """
          н, нет, нету, нб, н/б, отс, отсут, отсутств, отсутствует, отсутствуют, отсутствие,
          отсутствовал, отсутствовала, отсутствовали, отсутсвует, отсутсвуют, отсуствует,
          отсуствуют, отсутствующие, отсутствующий, не было, не пришел, не пришла, не пришли,
          не явился, не явилась, не явились, не присутствует, не присутствуют, не присутствовал,
          не присутствовала, нет на уроке, не было на уроке, нет в классе, нет в школе,
          не в школе, не был, не была, не были, не был на уроке, не была на уроке, энка, энку,
          прогуливает, пропускает, пропустил, пропустила, пропуск
          """));
    put(
        new Said.Absence(true),
        words(
            """
          болеет, болеют, болен, больна, больны, заболел, заболела, заболели, уп, нп, прогулял,
          прогуляла, прогуляли, прогул, на больничном, по болезни, нет по болезни,
          отсутствует по болезни, отсутствуют по болезни, н по болезни, не было по болезни,
          нет болеет, нет болеют, отсутствует болеет, н болеет
          """));
    put(
        new Said.Lateness(null),
        words(
            """
          оп, опозд, опоздал, опоздала, опоздали, опаздывает, опаздывают, опоздание, опоздавшие,
          опоздавший, опаздал, опаздала, опаздали, опоздал на урок, опоздала на урок,
          опоздали на урок, опоздун, пришел с опозданием, пришла с опозданием
          """));
    put(
        new Said.Freed(),
        words(
            """
          осв, освоб, освобожден, освобождена, освобождены, освобожденный, освобожденные,
          освобождение, освобождённые, освобожден от урока, освобожден от физкультуры,
          освобождена от физкультуры, освобождены от физкультуры
          """));
    put(
        new Said.Here(),
        words(
            """
          на месте, присутствует, присутствуют, здесь, тут, пришел, пришла, пришли
          """));
    mark(
        MarkValue.FIVE,
        words(
            """
          5, пять, пятерка, пятерку, пятерки, отлично, 5-ка, 5ка, 5-ку, 5ку
          """));
    mark(
        MarkValue.FOUR,
        words(
            """
          4, четыре, четверка, четверку, четверки, 4-ка, 4ка, 4-ку, 4ку
          """));
    mark(
        MarkValue.THREE,
        words(
            """
          3, три, тройка, тройку, тройки, трояк, 3-ка, 3ка, 3-ку
          """));
    mark(
        MarkValue.TWO,
        words(
            """
          2, два, двойка, двойку, двойки, 2-ка, 2ка, 2-ку
          """));
    mark(MarkValue.ONE, "1", "один", "единица", "единицу", "единицы", "кол");
    mark(MarkValue.PASS, "зачет", "зачеты", "зач", "зачтено", "зачтен", "зачтена");
    mark(
        MarkValue.FAIL,
        words(
            """
          незачет, незачеты, незач, нз, н/з, не зачет, не зачтено, не зач, незачтено
          """));
    put(
        new Said.Unclear(),
        words(
            """
          н/а, на/а, ноль, шесть, семь, восемь, девять, шестерка
          """));
    pairOf(MarkValue.FIVE, "пятерки");
    pairOf(MarkValue.FOUR, "четверки");
    pairOf(MarkValue.THREE, "тройки");
    pairOf(MarkValue.TWO, "двойки");
  }

  private Vocabulary() {}

  /** A list of words or phrases, comma by comma. */
  private static Set<String> words(String list) {
    return Stream.of(list.strip().split(",\\s+")).map(Fold::key).collect(Collectors.toSet());
  }

  private static void put(Said said, String... words) {
    put(said, Set.of(words));
  }

  private static void put(Said said, Set<String> words) {
    for (String word : words) {
      SAID.put(Fold.key(word), said);
    }
  }

  private static void mark(MarkValue value, String... words) {
    put(new Said.Marks(List.of(value)), words);
  }

  private static void mark(MarkValue value, Set<String> words) {
    put(new Said.Marks(List.of(value)), words);
  }

  /** «две пятёрки» are two marks, not a two and a five; three of them nobody gives. */
  private static void pairOf(MarkValue value, String plural) {
    for (String two : List.of("две ", "2 ", "два ")) {
      SAID.put(two + plural, new Said.Marks(List.of(value, value)));
    }
    for (String more : words("три, 3, четыре, 4, 5, пять, 1, один")) {
      SAID.put(more + " " + plural, new Said.Unclear());
    }
  }

  static @Nullable Said said(String words) {
    return SAID.get(words);
  }

  static boolean filler(String words) {
    return FILLERS.contains(words);
  }

  static boolean everybody(String words) {
    return EVERYBODY.contains(words);
  }

  static boolean save(String words) {
    return SAVE.contains(words);
  }

  static boolean turn(String word) {
    return TURNS.contains(word);
  }

  /** A word with a meaning of its own: never a slip of the finger in a name. */
  static boolean known(String word) {
    return SAID.containsKey(word) || FILLERS.contains(word) || TURNS.contains(word);
  }
}
