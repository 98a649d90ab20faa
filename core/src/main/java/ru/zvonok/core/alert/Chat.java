package ru.zvonok.core.alert;

/** A guardian's chat that is told of a child. */
record Chat(long bindingId, String address) {}
