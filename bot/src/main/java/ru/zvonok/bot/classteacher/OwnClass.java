package ru.zvonok.bot.classteacher;

/** A class whose class teacher one is: «7А». */
record OwnClass(long id, String name) {}
