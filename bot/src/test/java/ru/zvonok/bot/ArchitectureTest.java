package ru.zvonok.bot;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;
import org.springframework.stereotype.Service;

@Execution(ExecutionMode.CONCURRENT)
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("ru.zvonok.bot", "ru.zvonok.core");

  @Execution(ExecutionMode.SAME_THREAD)
  @Test
  void onlyOnePackageKnowsTelegramsTypes() {
    noClasses()
        .that()
        .resideOutsideOfPackage("ru.zvonok.bot.telegram..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.telegram..", "okhttp3..")
        .check(CLASSES);
  }

  @Execution(ExecutionMode.SAME_THREAD)
  @Test
  void nobodyAsksTheMachineForTheTime() {
    noClasses()
        .should()
        .callMethodWhere(describe("is now() or currentTimeMillis()", ArchitectureTest::isNow))
        .check(CLASSES);
  }

  private static boolean isNow(JavaMethodCall call) {
    String owner = call.getTargetOwner().getName();
    String name = call.getName();
    return owner.startsWith("java.time.")
            && name.equals("now")
            && call.getTarget().getRawParameterTypes().isEmpty()
        || owner.equals("java.lang.System") && name.equals("currentTimeMillis");
  }

  @Execution(ExecutionMode.SAME_THREAD)
  @Test
  void screensAreFunctions() {
    noClasses()
        .that()
        .haveSimpleNameEndingWith("Screens")
        .should()
        .dependOnClassesThat()
        .areAnnotatedWith(Service.class)
        .orShould()
        .dependOnClassesThat()
        .areAnnotatedWith(Repository.class)
        .orShould()
        .dependOnClassesThat()
        .areAnnotatedWith(Component.class)
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("org.springframework..")
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Execution(ExecutionMode.SAME_THREAD)
  @Test
  void coreKnowsNoFrontEnd() {
    noClasses()
        .that()
        .resideInAPackage("ru.zvonok.core..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("ru.zvonok.bot..", "ru.zvonok.standin..", "org.telegram..")
        .check(CLASSES);
  }

  @Execution(ExecutionMode.SAME_THREAD)
  @Test
  void noFeatureGoesInCircles() {
    ApplicationModules.of("ru.zvonok.bot").verify();
  }
}
