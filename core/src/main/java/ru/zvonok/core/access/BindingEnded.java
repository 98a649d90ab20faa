package ru.zvonok.core.access;

/** A chat stopped being a person's: what was queued for it under that binding must not go out. */
public record BindingEnded(long schoolId, long bindingId, String address) {}
