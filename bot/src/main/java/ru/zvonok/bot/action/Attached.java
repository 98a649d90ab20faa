package ru.zvonok.bot.action;

import org.jspecify.annotations.Nullable;

/**
 * A file that a person sent: the messenger keeps it, the school keeps its id. Name and kind are the
 * sender's words, never to be trusted.
 *
 * @param fileId the messenger's own id, good for sending it on and for the dialog's downloads
 * @param name null: a photo, or a file without a name
 * @param mime null: not told
 * @param size in bytes as the messenger says; 0: not told
 */
public record Attached(
    FileKind kind, String fileId, @Nullable String name, @Nullable String mime, long size) {}
