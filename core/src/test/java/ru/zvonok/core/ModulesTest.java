package ru.zvonok.core;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

  @Test
  void eachFeatureKeepsToItselfAndNoneGoesInCircles() {
    ApplicationModules.of("ru.zvonok.core").verify();
  }
}
