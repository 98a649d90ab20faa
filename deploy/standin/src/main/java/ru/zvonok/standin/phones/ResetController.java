package ru.zvonok.standin.phones;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import ru.zvonok.standin.world.World;

/** Back to the beginning, for everyone who plays here. */
@RestController
@RequestMapping("/standin/reset")
public class ResetController {
  private final World world;

  public ResetController(World world) {
    this.world = world;
  }

  /** What the phones are set to from now on: {@code ru} or {@code en}. */
  record Wish(String language) {}

  /** Answers at once; the stream of events tells when it is done. */
  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  void reset(@RequestBody Wish wish) {
    if (!world.beginnings().isPossible()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    if (!String.valueOf(wish.language()).matches("ru|en")) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    world.beginnings().reset(wish.language());
  }
}
