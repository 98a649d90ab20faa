package ru.zvonok.standin.world;

/** Someone whose phone a visitor of the page may hold: «Учитель», «Мама», … */
public record Persona(String id, User user, Said title, Said subtitle) {}
