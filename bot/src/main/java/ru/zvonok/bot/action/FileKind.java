package ru.zvonok.bot.action;

/** How the messenger shows a file: as a picture in the chat, or as a document. */
public enum FileKind {
  PHOTO,
  DOCUMENT
}
