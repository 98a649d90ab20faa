package ru.zvonok.standin.world;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import ru.zvonok.standin.world.FileStore.StoredFile;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Files as messages carry them. */
public final class Media {
  public static ObjectNode document(StoredFile file) {
    return ids(file).put("file_name", file.name()).put("mime_type", file.type());
  }

  /** One size of the photo: its own. */
  public static ArrayNode photo(StoredFile file) {
    int width = 0;
    int height = 0;
    try {
      var image = ImageIO.read(new ByteArrayInputStream(file.content()));
      width = image == null ? 0 : image.getWidth();
      height = image == null ? 0 : image.getHeight();
    } catch (IOException _) {
      // Not a picture: it has no size.
    }
    return Json.array().add(ids(file).put("width", width).put("height", height));
  }

  private static ObjectNode ids(StoredFile file) {
    return Json.object()
        .put("file_id", file.id())
        .put("file_unique_id", file.uniqueId())
        .put("file_size", file.content().length);
  }

  private Media() {}
}
