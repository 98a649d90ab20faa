package ru.zvonok.core.duty;

/** What a lesson's record consists of (3.2.1). */
public enum Part {
  ROLL,
  TOPIC,
  HOMEWORK
}
