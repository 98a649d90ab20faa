package ru.zvonok.core.importing;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How an import's files and phase are kept. */
final class JobJson {

  private static final Logger LOG = LoggerFactory.getLogger(JobJson.class);
  private static final TypeReference<List<ChatFile>> FILES = new TypeReference<>() {};
  private static final JsonMapper MAPPER =
      JsonMapper.builder().addMixIn(ImportPhase.class, Named.class).build();

  private JobJson() {}

  static String write(List<ChatFile> files) {
    return MAPPER.writerFor(FILES).writeValueAsString(files);
  }

  static String write(ImportPhase phase) {
    return MAPPER.writerFor(ImportPhase.class).writeValueAsString(phase);
  }

  static List<ChatFile> files(String json) {
    return MAPPER.readValue(json, FILES);
  }

  /** What another release found is checked anew, should the person want it. */
  static ImportPhase phase(String json) {
    try {
      return MAPPER.readValue(json, ImportPhase.class);
    } catch (JacksonException e) {
      LOG.warn("an import of another release can't be read");
      return new ImportPhase.Failed(ImportPhase.Why.BROKEN, "");
    }
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
  private interface Named {}
}
