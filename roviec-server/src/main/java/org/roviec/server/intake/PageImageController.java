package org.roviec.server.intake;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.roviec.ingest.PageImages;
import org.roviec.ingest.format.Limits;
import org.roviec.server.access.Allow;
import org.roviec.server.access.Role;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Pages of a PDF or a scan as images. */
@Controller
@Allow({Role.COORDINATOR, Role.LEADER, Role.INSPECTOR})
class PageImageController {

  private static final double DOTS_PER_INCH = 110;
  private static final Duration KEPT = Duration.ofHours(1);

  private final Documents documents;
  private final Originals originals;

  PageImageController(Documents documents, Originals originals) {
    this.documents = documents;
    this.originals = originals;
  }

  @GetMapping("/van-ban/{id}/trang/{page}")
  ResponseEntity<byte[]> page(@PathVariable long id, @PathVariable int page) {
    Document document = documents.find(id).orElseThrow(NoSuchDocument::new);
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_PNG)
        .cacheControl(CacheControl.maxAge(KEPT).cachePrivate())
        .body(image(originals.bytes(document.sha256()), page));
  }

  private static byte[] image(byte[] bytes, int page) {
    try (PageImages pages = PageImages.open(bytes, Limits.DEFAULT)) {
      if (pages == null || page < 1 || page > pages.count()) {
        throw new NoSuchDocument();
      }
      BufferedImage image = pages.image(page, DOTS_PER_INCH);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(image, "png", out);
      return out.toByteArray();
    } catch (IOException unreadable) {
      throw new NoSuchDocument();
    }
  }
}
