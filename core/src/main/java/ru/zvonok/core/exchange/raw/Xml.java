package ru.zvonok.core.exchange.raw;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Pulls elements out of XML of unknown origin, by their local names. */
public final class Xml implements AutoCloseable {

  private static final int DEEPEST = 60;
  private static final XMLInputFactory FACTORY = factory();

  private final XMLStreamReader reader;
  private int depth;

  private Xml(XMLStreamReader reader) {
    this.reader = reader;
  }

  /**
   * @param encoding one that keeps ASCII; what the XML says of itself doesn't matter
   */
  public static Xml read(InputStream in, Charset encoding, Budget budget) throws IOException {
    try {
      return new Xml(FACTORY.createXMLStreamReader(new GuardedStream(in, budget), encoding.name()));
    } catch (XMLStreamException e) {
      throw failure(e);
    }
  }

  /** Goes on to the next start or end of an element; false at the end of it all. */
  public boolean next() throws IOException {
    while (true) {
      switch (step()) {
        case XMLStreamConstants.START_ELEMENT, XMLStreamConstants.END_ELEMENT -> {
          return true;
        }
        case XMLStreamConstants.END_DOCUMENT -> {
          return false;
        }
        default -> {}
      }
    }
  }

  public boolean starts(String element) {
    return reader.isStartElement() && reader.getLocalName().equals(element);
  }

  public boolean ends(String element) {
    return reader.isEndElement() && reader.getLocalName().equals(element);
  }

  /** The name of the element that starts or ends here. */
  public String name() {
    return reader.getLocalName();
  }

  /** Whether an element starts here, whichever. */
  public boolean starts() {
    return reader.isStartElement();
  }

  /** The attribute of the element that starts here; null when it has none of that name. */
  public @Nullable String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  /** As {@link #attribute}, empty when there is none. */
  public String text(String attribute) {
    String value = attribute(attribute);
    return value == null ? "" : value;
  }

  /** The line that was reached, from 1. */
  public int line() {
    return reader.getLocation().getLineNumber();
  }

  /** All text within the element that starts here; its end is passed. */
  public String content(int most) throws IOException {
    return content("", "", most);
  }

  /**
   * The text of the elements {@code of} within the element that starts here, but for what lies in
   * {@code without}; the element's end is passed. Longer than {@code most} is cut one character
   * later.
   */
  public String content(String of, String without, int most) throws IOException {
    StringBuilder text = new StringBuilder();
    int level = 1;
    int inside = of.isEmpty() ? 1 : 0;
    int skipped = 0;
    while (level > 0) {
      switch (step()) {
        case XMLStreamConstants.START_ELEMENT -> {
          level++;
          inside += inside > 0 || starts(of) ? 1 : 0;
          skipped += skipped > 0 || starts(without) ? 1 : 0;
        }
        case XMLStreamConstants.END_ELEMENT -> {
          level--;
          inside -= inside > 0 ? 1 : 0;
          skipped -= skipped > 0 ? 1 : 0;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (inside > 0 && skipped == 0 && text.length() <= most) {
            text.append(
                reader.getTextCharacters(),
                reader.getTextStart(),
                Math.min(reader.getTextLength(), most + 1 - text.length()));
          }
        }
        case XMLStreamConstants.END_DOCUMENT -> throw new Unreadable(Unreadable.Why.BROKEN);
        default -> {}
      }
    }
    return text.toString();
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private int step() throws IOException {
    try {
      int event = reader.next();
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new Unreadable(Unreadable.Why.ENTITIES);
        default -> {}
      }
      if (depth > DEEPEST) {
        throw new Unreadable(Unreadable.Why.BROKEN);
      }
      return event;
    } catch (XMLStreamException e) {
      throw failure(e);
    } catch (RuntimeException e) {
      // The parser's own bug on hostile bytes; only the budget's word goes through.
      if (e instanceof Budget.Exceeded) {
        throw e;
      }
      throw new Unreadable(Unreadable.Why.BROKEN);
    }
  }

  /** The parser wraps what the stream throws; the file's text in its messages is not passed on. */
  private static Unreadable failure(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof Unreadable why) {
        return why;
      }
      if (at instanceof XMLStreamException nested
          && nested.getNestedException() instanceof Unreadable why) {
        return why;
      }
    }
    return new Unreadable(Unreadable.Why.BROKEN);
  }

  private static XMLInputFactory factory() {
    // The JDK's own, whatever else lies on the class path.
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory;
  }
}
