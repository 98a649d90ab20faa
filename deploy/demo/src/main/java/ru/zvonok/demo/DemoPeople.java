package ru.zvonok.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
import ru.zvonok.standin.world.User;

/** Those who stand on the demo's stage; each comes in with a link code, as everybody does. */
final class DemoPeople {

  /** The label of «Это вы?»'s first button begins so. */
  private static final String YES = "Да, это я";

  private static final String HELP = "Помощь";
  private static final String LESSONS = "Мои уроки";

  private static final long FIRST_USER = 1001;

  private record Part(String id, String person, String title, String subtitle, String firstName) {}

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
        part("teacher", teacher, "Учитель", "математика, 7А", school),
        part("mother", parents.get(0), "Мама Пети"),
        new Part(
            "pupil",
            petya.id(),
            "Петя, ученик",
            petya.name().given() + " " + petya.name().family() + " · 7А",
            petya.name().given()),
        part("office", MadeUpSchool.TECHNICIAN, "Технический специалист", "коды и доступ", school),
        part("father", parents.get(1), "Папа Пети"),
        part("director", MadeUpSchool.DIRECTOR, "Директор", "вся школа", school));
  }

  private static Part part(String id, MadeUpSchool.Parent parent, String title) {
    MadeUpNames.Name name = parent.name();
    return new Part(
        id, parent.id(), title, name.given() + " " + name.patronymic() + " · 7А", name.given());
  }

  private static Part part(
      String id, String person, String title, String subtitle, MadeUpSchool school) {
    MadeUpNames.Name name =
        school.staff().stream()
            .filter(one -> one.id().equals(person))
            .findFirst()
            .orElseThrow()
            .name();
    return new Part(
        id, person, title, name.given() + " " + name.patronymic() + " · " + subtitle, name.given());
  }

  /** Gives each a phone and lets them in, all at the same time; the teacher opens the day. */
  void takeTheirPhones(StandIn telegram) {
    List<Thread> comings = new ArrayList<>();
    List<Throwable> failed = Collections.synchronizedList(new ArrayList<>());
    long user = FIRST_USER;
    for (Part part : parts) {
      User owner = User.of(user++, part.firstName());
      telegram.persona(part.id(), owner, part.title(), part.subtitle());
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
            message -> message.button(YES).isPresent() || message.button(HELP).isPresent());
    if (answer.button(YES).isPresent()) {
      phone.tap(YES);
      answer = phone.awaitMessage(message -> message.button(HELP).isPresent());
    }
    if (answer.button(LESSONS).isPresent()) {
      phone.tap(LESSONS);
      phone.awaitMessage(_ -> true);
    }
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
        .map(part -> "  " + part.title() + ": " + code(part).typed())
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
