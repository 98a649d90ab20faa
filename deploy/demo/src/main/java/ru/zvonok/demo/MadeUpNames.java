package ru.zvonok.demo;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Plainly made-up Russian names; the same every time for the same source of chance. */
final class MadeUpNames {

  record Name(String family, String given, String patronymic, boolean female) {}

  private static final List<String> FAMILIES =
      List.of(
          "Звонков",
          "Мелов",
          "Партин",
          "Тетрадкин",
          "Линейкин",
          "Циркулев",
          "Глобусов",
          "Указкин",
          "Пеналов",
          "Портфелев",
          "Клеточкин",
          "Страницын",
          "Обложкин",
          "Закладкин",
          "Чернилов",
          "Перьев",
          "Кисточкин",
          "Красков",
          "Альбомов",
          "Карандашов",
          "Ластиков",
          "Скрепкин",
          "Папкин",
          "Буквин",
          "Слогов",
          "Словарёв",
          "Запятых",
          "Точкин",
          "Абзацев",
          "Строчкин",
          "Примеров",
          "Задачин",
          "Уравненский",
          "Дробин",
          "Процентов",
          "Градусов",
          "Углов",
          "Теоремин",
          "Аксиомов",
          "Формулин",
          "Колбин",
          "Пробиркин",
          "Магнитов",
          "Маятников",
          "Рычагов",
          "Спектров",
          "Призмин",
          "Глагольев",
          "Наречьев",
          "Падежев",
          "Суффиксов",
          "Приставкин",
          "Корневский",
          "Звукин",
          "Рифмин",
          "Строфин",
          "Баснин",
          "Сказкин",
          "Материков",
          "Океанский",
          "Экваторов",
          "Полюсов",
          "Меридианов",
          "Компасов",
          "Картин",
          "Летописцев",
          "Указов",
          "Грамотин",
          "Свитков",
          "Берестов",
          "Лепестков",
          "Корешков",
          "Стебельский",
          "Листьев",
          "Пыльцын",
          "Росток",
          "Семечко",
          "Колосок",
          "Василько",
          "Ромашко");

  private static final List<String> BOYS =
      List.of(
          "Пётр",
          "Иван",
          "Артём",
          "Максим",
          "Михаил",
          "Егор",
          "Кирилл",
          "Тимофей",
          "Лев",
          "Илья",
          "Роман",
          "Глеб",
          "Степан",
          "Фёдор",
          "Матвей",
          "Никита",
          "Григорий",
          "Захар");

  private static final List<String> GIRLS =
      List.of(
          "Анна",
          "Мария",
          "София",
          "Алиса",
          "Ева",
          "Полина",
          "Вера",
          "Дарья",
          "Ксения",
          "Таисия",
          "Варвара",
          "Ульяна",
          "Арина",
          "Милана",
          "Елизавета",
          "Надежда",
          "Юлия",
          "Зоя");

  private static final List<String[]> FATHERS =
      List.of(
          new String[] {"Петрович", "Петровна"}, new String[] {"Иванович", "Ивановна"},
          new String[] {"Сергеевич", "Сергеевна"}, new String[] {"Андреевич", "Андреевна"},
          new String[] {"Олегович", "Олеговна"}, new String[] {"Павлович", "Павловна"},
          new String[] {"Дмитриевич", "Дмитриевна"}, new String[] {"Юрьевич", "Юрьевна"},
          new String[] {"Максимович", "Максимовна"}, new String[] {"Ильич", "Ильинична"});

  private final RandomGenerator chance;
  private final Set<String> taken = new HashSet<>();

  MadeUpNames(RandomGenerator chance) {
    this.chance = chance;
  }

  Name next() {
    return next(one(FAMILIES), chance.nextBoolean());
  }

  Name woman() {
    return next(one(FAMILIES), true);
  }

  Name man() {
    return next(one(FAMILIES), false);
  }

  /** A parent of that family name, given in its masculine form. */
  Name next(String family, boolean female) {
    for (int tries = 0; ; tries++) {
      String given = one(female ? GIRLS : BOYS);
      String patronymic = one(FATHERS)[female ? 1 : 0];
      Name name = new Name(female ? feminine(family) : family, given, patronymic, female);
      if (taken.add(name.toString()) || tries > 50) {
        return name;
      }
    }
  }

  static String feminine(String family) {
    if (family.endsWith("ский")) {
      return family.substring(0, family.length() - 2) + "ая";
    }
    if (family.endsWith("ов")
        || family.endsWith("ев")
        || family.endsWith("ёв")
        || family.endsWith("ин")
        || family.endsWith("ын")) {
      return family + "а";
    }
    return family;
  }

  static String masculine(Name name) {
    String family = name.family();
    if (!name.female()) {
      return family;
    }
    if (family.endsWith("ская")) {
      return family.substring(0, family.length() - 2) + "ий";
    }
    return family.endsWith("ва") || family.endsWith("на")
        ? family.substring(0, family.length() - 1)
        : family;
  }

  private <T> T one(List<T> list) {
    return list.get(chance.nextInt(list.size()));
  }
}
