package ru.zvonok.core.planning;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.core.access.Outcome;

/** What a change would come to: it is made whole, looked at, and taken back before anyone sees. */
@Service
public class Rehearsal {

  private final TransactionTemplate nested;

  Rehearsal(PlatformTransactionManager transactions) {
    nested = new TransactionTemplate(transactions);
    nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /** Done or refused exactly as it would be in earnest; nothing of it stays. */
  public <T> Outcome<T> of(Supplier<Outcome<T>> change) {
    return Objects.requireNonNull(
        nested.execute(
            status -> {
              Outcome<T> outcome = change.get();
              status.setRollbackOnly();
              return outcome;
            }));
  }
}
