package ru.zvonok.standin.botapi;

/** A file that came with a request. */
record Upload(String name, String type, byte[] content) {}
