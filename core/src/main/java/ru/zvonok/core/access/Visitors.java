package ru.zvonok.core.access;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Who is in a chat: the people bound to it and the hats they may wear today. */
@Service
public class Visitors {

  /** Every hat of everyone bound to this chat, staff first; empty for a stranger. */
  public List<Wearable> hatsAt(long schoolId, String address) {
    throw new UnsupportedOperationException();
  }

  /**
   * The actor behind a chat that wears this hat; empty when the binding or the grant has ended:
   * asked anew at every update, so that nothing outlives its ground.
   */
  public Optional<Actor> wearing(long schoolId, String address, long personId, Hat hat, Via via) {
    throw new UnsupportedOperationException();
  }
}
