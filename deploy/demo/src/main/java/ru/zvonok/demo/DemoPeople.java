package ru.zvonok.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.core.access.IssuedCode;
import ru.zvonok.core.access.LinkCodes;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.people.People;
import ru.zvonok.core.school.School;
import ru.zvonok.core.school.SchoolScope;
import ru.zvonok.standin.Phone;
import ru.zvonok.standin.StandIn;
import ru.zvonok.standin.world.ChatMessage;
import ru.zvonok.standin.world.Persona;
import ru.zvonok.standin.world.Said;
import ru.zvonok.standin.world.User;

/** Those who stand on the demo's stage; each comes in with a link code, as everybody does. */
final class DemoPeople {

  /** The label of «Это вы?»'s first button begins so, in either language. */
  private static final List<String> YES = List.of("Да, это я", "Yes, it’s me");

  private static final List<String> HELP = List.of("Помощь", "Help");
  private static final List<String> LESSONS = List.of("Мои уроки", "My lessons");

  private static final long FIRST_USER = 1001;

  private static final Said TEACHES = Said.of("математика, 7А", "mathematics, 7А");
  private static final Said TECHNICIAN = Said.of("Технический специалист", "Technical specialist");
  private static final Said OFFICE =
      Said.of("коды, заполнение журнала", "codes, filling of the journal");
  private static final Said WHOLE = Said.of("вся школа", "the whole school");

  private record Part(String id, String person, Said title, Said subtitle, String firstName) {}

  private final LinkCodes codes;
  private final People people;
  private final TransactionTemplate transaction;
  private final School school;
  private final List<Part> parts;

  DemoPeople(ApplicationContext application, School school) {
    this.codes = application.getBean(LinkCodes.class);
    this.people = application.getBean(People.class);
    this.transaction =
        new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
    this.school = school;
    this.parts = cast(MadeUpSchool.draw());
  }

  private static List<Part> cast(MadeUpSchool school) {
    MadeUpSchool.Pupil petya =
        school.pupils().stream()
            .filter(one -> one.name().equals(MadeUpSchool.PETYA))
            .findFirst()
            .orElseThrow();
    List<MadeUpSchool.Parent> parents =
        school.parents().stream().filter(one -> one.children().contains(petya.id())).toList();
    String teacher = school.stageTeacher();
    return List.of(
        part("teacher", teacher, Said.of("Учитель", "Teacher"), TEACHES, school),
        part("mother", parents.get(0), Said.of("Мама Пети", "Petya’s mother")),
        new Part(
            "pupil",
            petya.id(),
            Said.of("Петя, ученик", "Petya, a pupil"),
            Said.of(petya.name().given() + " " + petya.name().family() + " · 7А"),
            petya.name().given()),
        part("office", MadeUpSchool.TECHNICIAN, TECHNICIAN, OFFICE, school),
        part("father", parents.get(1), Said.of("Папа Пети", "Petya’s father")),
        part("director", MadeUpSchool.DIRECTOR, Said.of("Директор", "Director"), WHOLE, school));
  }

  private static Part part(String id, MadeUpSchool.Parent parent, Said title) {
    MadeUpNames.Name name = parent.name();
    return new Part(
        id,
        parent.id(),
        title,
        Said.of(name.given() + " " + name.patronymic() + " · 7А"),
        name.given());
  }

  private static Part part(String id, String person, Said title, Said does, MadeUpSchool school) {
    MadeUpNames.Name name =
        school.staff().stream()
            .filter(one -> one.id().equals(person))
            .findFirst()
            .orElseThrow()
            .name();
    Map<String, String> subtitle = new HashMap<>();
    does.byLanguage()
        .forEach(
            (language, words) ->
                subtitle.put(language, name.given() + " " + name.patronymic() + " · " + words));
    return new Part(id, person, title, new Said(subtitle), name.given());
  }

  /** Gives each a phone and lets them in, all at the same time; the teacher opens the day. */
  void takeTheirPhones(StandIn telegram, String language) {
    List<Thread> comings = new ArrayList<>();
    List<Throwable> failed = Collections.synchronizedList(new ArrayList<>());
    long user = FIRST_USER;
    for (Part part : parts) {
      User owner = User.of(user++, part.firstName()).speaking(language);
      telegram.persona(new Persona(part.id(), owner, part.title(), part.subtitle()));
      comings.add(
          Thread.ofVirtual()
              .uncaughtExceptionHandler((_, failure) -> failed.add(failure))
              .start(() -> comeIn(part, telegram.phone(owner))));
    }
    comings.forEach(DemoPeople::await);
    if (!failed.isEmpty()) {
      throw new IllegalStateException("someone can't come in", failed.getFirst());
    }
  }

  /** In a kept school the phone is known already: the code opens the menu at once. */
  private void comeIn(Part part, Phone phone) {
    phone.send("/start " + code(part).link());
    ChatMessage answer =
        phone.awaitMessage(
            message -> button(message, YES).isPresent() || button(message, HELP).isPresent());
    Optional<String> yes = button(answer, YES);
    if (yes.isPresent()) {
      phone.tap(yes.get());
      answer = phone.awaitMessage(message -> button(message, HELP).isPresent());
    }
    Optional<String> lessons = button(answer, LESSONS);
    if (lessons.isPresent()) {
      phone.tap(lessons.get());
      phone.awaitMessage(_ -> true);
    }
  }

  /** Which of these labels the message has a button for. */
  private static Optional<String> button(ChatMessage message, List<String> labels) {
    return labels.stream().filter(label -> message.button(label).isPresent()).findFirst();
  }

  private static void await(Thread coming) {
    try {
      coming.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** For a real bot: a code for each part, to be typed into its chat. */
  String codes() {
    return parts.stream()
        .map(part -> "  " + part.title().byLanguage().get("ru") + ": " + code(part).typed())
        .collect(
            Collectors.joining(
                "\n",
                """

                  Школа «Звонок» открыта за вашим ботом. Пришлите ему один из кодов:
                  (The demo school is behind your bot: send it one of these codes; stop with Ctrl+C.)
                """,
                "\n"));
  }

  private IssuedCode code(Part part) {
    Outcome<IssuedCode> issued =
        SchoolScope.in(
            school.id(),
            () ->
                transaction.execute(
                    _ ->
                        codes.issue(
                            school.id(),
                            people.idOf(school.id(), part.person()).orElseThrow(),
                            LinkCodes.Handed.PAPER,
                            null,
                            null)));
    return switch (issued) {
      case Outcome.Done<IssuedCode>(IssuedCode code) -> code;
      case Outcome.Refused<IssuedCode> _ ->
          throw new IllegalStateException("no code for the demo's " + part.id());
    };
  }
}
