package ru.zvonok.bot.quick;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Given names, their usual short forms and whose they usually are. */
final class GivenNames {
  private static final String BOYS =
      """
      александр саша саня шура санек
      алексей леша алеша лешка
      анатолий толя
      андрей андрюша
      антон тоша антоша
      аркадий аркаша
      арсений сеня арсюша
      артем тема темка артемий
      артур
      богдан
      борис боря
      вадим вадик
      валентин валя
      валерий валера
      василий вася васька
      виктор витя
      виталий виталик
      владимир вова володя вовка
      владислав влад владик слава
      всеволод сева
      вячеслав слава
      геннадий гена
      георгий гоша жора гера
      глеб
      григорий гриша
      данила данил даня данька даниил
      давид
      денис дениска
      дмитрий дима митя димка
      евгений женя женька
      егор егорка
      иван ваня ванька ванюша
      игорь игорек
      илья илюша
      ильдар
      кирилл кирюша кирилка
      константин костя
      лев лева
      леонид леня
      максим макс
      марат
      марк
      матвей мотя
      михаил миша мишка
      никита никитка
      николай коля колька
      олег олежка
      павел паша пашка
      петр петя петька
      роман рома ромка
      руслан
      семен сема сеня
      сергей сережа серега
      станислав стас слава
      степан степа
      тимофей тима тимоша
      тимур
      федор федя федька
      филипп филя
      юрий юра
      ярослав ярик слава
      ян
      али
      аслан
      арам
      гасан
      георги
      карен
      мурат
      рустам
      рашид
      тигран
      """;
  private static final String GIRLS =
      """
      александра саша шура
      алена аленка
      алина
      алиса
      алла
      анастасия настя стася настюша
      ангелина геля лина
      анна аня нюра анюта анечка
      арина ариша
      валентина валя
      валерия лера
      варвара варя
      василиса вася
      вера
      вероника ника
      виктория вика
      галина галя
      дарья даша дашка дарина
      диана
      ева
      евгения женя
      екатерина катя катюша катька
      елена лена леночка
      елизавета лиза
      жанна
      зоя
      инна
      ирина ира ириша
      карина
      кира
      кристина
      ксения ксюша
      лариса лара
      лидия лида
      любовь люба
      людмила люда мила
      маргарита рита
      марина мариша
      мария маша машка маруся
      мила
      милана
      надежда надя
      наталья наташа ната
      нина
      оксана
      ольга оля
      полина поля
      раиса рая
      светлана света
      софия соня софья
      софья соня софия
      таисия тая
      тамара тома
      татьяна таня
      ульяна уля
      юлия юля
      яна
      ярослава слава
      лейла
      нино
      гаянэ
      амина
      мадина
      """;

  private static final Map<String, Set<String>> SHORT = new HashMap<>();
  private static final Set<String> MALE = read(BOYS);
  private static final Set<String> FEMALE = read(GIRLS);

  private GivenNames() {}

  static Set<Sex> sexOf(String given) {
    boolean boy = MALE.contains(given);
    boolean girl = FEMALE.contains(given);
    if (boy == girl) {
      return EnumSet.allOf(Sex.class);
    }
    return EnumSet.of(boy ? Sex.MALE : Sex.FEMALE);
  }

  /** The name and its short forms in every case: «Пётр», «Петра», «Петя», «Пете» … */
  static Set<String> forms(String given) {
    var names = new TreeSet<String>();
    for (String one : Fold.key(given).strip().split("[ -]+")) {
      names.add(one);
      names.addAll(SHORT.getOrDefault(one, Set.of()));
    }
    names.add(Fold.joined(given));
    var forms = new HashSet<String>();
    names.stream().filter(n -> n.length() > 1).forEach(n -> forms.addAll(cases(n)));
    return forms;
  }

  private static List<String> cases(String name) {
    String stem = name.substring(0, name.length() - 1);
    char last = name.charAt(name.length() - 1);
    var forms = new ArrayList<String>(List.of(name));
    for (String ending : endings(last, stem)) {
      forms.add(stem + ending);
    }
    switch (name) {
      case "павел" -> forms.addAll(List.of("павла", "павлу", "павлом", "павле"));
      case "петр" -> forms.addAll(List.of("петра", "петру", "петром", "петре"));
      case "лев" -> forms.addAll(List.of("льва", "льву", "львом", "льве"));
      case "любовь" -> forms.addAll(List.of("любови", "любовью"));
      default -> {}
    }
    return forms;
  }

  private static List<String> endings(char last, String stem) {
    return switch (last) {
      case 'а' -> List.of("ы", "и", "е", "у", "ой", "ей");
      case 'я' -> stem.endsWith("и") ? List.of("и", "ю", "ей") : List.of("и", "е", "ю", "ей");
      case 'й' -> List.of("я", "ю", "ем", "е", "и");
      case 'ь' -> List.of("я", "ю", "ем", "е", "и", "ью");
      case 'о', 'е', 'и', 'у', 'э', 'ю', 'ы' -> List.of();
      default -> List.of(last + "а", last + "у", last + "ом", last + "е");
    };
  }

  private static Set<String> read(String table) {
    var names = new HashSet<String>();
    for (String line : table.lines().toList()) {
      List<String> row = List.of(line.split(" "));
      names.add(row.getFirst());
      SHORT.computeIfAbsent(row.getFirst(), _ -> new HashSet<>()).addAll(row);
    }
    return names;
  }
}
