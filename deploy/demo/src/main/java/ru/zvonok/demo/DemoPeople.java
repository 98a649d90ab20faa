package ru.zvonok.demo;

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
import ru.zvonok.standin.world.User;

/** Those who stand on the demo's stage; each comes in with a link code, as everybody does. */
final class DemoPeople {

  /** The label of «Это вы?»'s first button begins so. */
  private static final String YES = "Да, это я";

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
        part("teacher", teacher, "Учитель", "алгебра · классный руководитель 7А", school),
        new Part("mother", parents.get(0).id(), "Мама Пети", "7А", parents.get(0).name().given()),
        new Part("pupil", petya.id(), "Петя, ученик", "7А", petya.name().given()),
        part("office", "d3", "Технический специалист", "коды и доступ", school),
        new Part("father", parents.get(1).id(), "Папа Пети", "7А", parents.get(1).name().given()),
        part("director", "d1", "Директор", "вся школа", school));
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

  void takeTheirPhones(StandIn telegram) {
    long user = 1000;
    for (Part part : parts) {
      User owner = User.of(++user, part.firstName());
      telegram.persona(part.id(), owner, part.title(), part.subtitle());
      Phone phone = telegram.phone(owner);
      phone.send("/start " + code(part).link());
      phone.awaitMessage(message -> message.button(YES).isPresent());
      phone.tap(YES);
      phone.awaitMessage(_ -> true);
    }
  }

  /** For a real bot: a code for each part, to be typed into its chat. */
  String codes() {
    return parts.stream()
        .map(part -> "  " + part.title() + ": " + code(part).typed())
        .collect(
            Collectors.joining(
                "\n",
                "\n  The demo school is behind your bot. Send it one of these codes:\n",
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
