package ru.zvonok.core.alert;

/**
 * A file as it was kept.
 *
 * @param name as the person who gets it sees it
 */
public record KeptFile(String name, String mime, byte[] content) {}
