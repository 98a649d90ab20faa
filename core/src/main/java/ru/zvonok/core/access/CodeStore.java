package ru.zvonok.core.access;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.core.access.CodeSecret.Form;

/** The table of codes: draws them, keeps their keyed hashes, finds one by what was shown. */
@Component
final class CodeStore {

  private static final int LINK_BYTES = 16;
  private static final String LINK = "[A-Za-z0-9_-]{22}";

  private final JdbcClient jdbc;
  private final CodeSecret secret;
  private final SecureRandom random = new SecureRandom();

  CodeStore(JdbcClient jdbc, CodeSecret secret) {
    this.jdbc = jdbc;
    this.secret = secret;
  }

  static boolean isLink(String shown) {
    return shown.strip().matches(LINK);
  }

  /**
   * A new code for each; what they had and didn't use is cancelled, but for slips of other classes.
   *
   * @param classId whose sheet the codes stand on; null: each is handed over alone, and is the only
   *     one
   */
  List<IssuedCode> replace(
      long schoolId,
      Collection<Long> people,
      @Nullable Long classId,
      LinkCodes.Handed handed,
      @Nullable Duration ttl,
      @Nullable Long issuedBy,
      Instant now) {
    Duration lives = ttl == null ? handed.ttl() : ttl;
    if (!lives.isPositive()) {
      throw new IllegalArgumentException("a code lives longer than nothing");
    }
    revoke(schoolId, people, classId, now);
    List<IssuedCode> codes =
        people.stream()
            .map(id -> new IssuedCode(id, link(), TypedCode.draw(random), now.plus(lives)))
            .toList();
    jdbc.sql(
            """
            insert into link_code
              (school_id, person_id, link_hash, typed_hash, class_id, handed, issued_at, issued_by,
               expires_at)
            select :school, new.*, cast(:class as bigint), :handed, :now, cast(:by as bigint),
              :expires
            from unnest(:people, :links, :typed) as new (person, link, typed)
            """)
        .param("school", schoolId)
        .param("people", codes.stream().map(IssuedCode::personId).toArray(Long[]::new))
        .param("links", hashes(codes, code -> secret.hash(schoolId, Form.LINK, code.link())))
        .param("typed", hashes(codes, code -> secret.hash(schoolId, Form.TYPED, code.typed())))
        .param("class", classId)
        .param("handed", handed.name())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("by", issuedBy)
        .param("expires", now.plus(lives).atOffset(ZoneOffset.UTC))
        .update();
    return codes;
  }

  void revoke(long schoolId, Collection<Long> people, Instant now) {
    revoke(schoolId, people, null, now);
  }

  /** Index: link_code_person. */
  private void revoke(long schoolId, Collection<Long> people, @Nullable Long classId, Instant now) {
    jdbc.sql(
            """
            update link_code set revoked_at = :now
            where school_id = :school and person_id = any(:people)
              and used_at is null and revoked_at is null
              and (cast(:class as bigint) is null or class_id is null or class_id = :class)
            """)
        .param("class", classId)
        .param("school", schoolId)
        .param("people", people.toArray(Long[]::new))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /**
   * A code that was once given out.
   *
   * @param open not used, not cancelled, not expired, and its person is still at the school
   * @param hint «Мария И.»
   */
  record Found(long codeId, long personId, boolean open, String hint) {}

  /** By its hash (unique indexes on both forms); empty for what was never a code of this school. */
  Optional<Found> find(long schoolId, String shown, Instant now) {
    return isLink(shown)
        ? find(schoolId, "link_hash", secret.hash(schoolId, Form.LINK, shown.strip()), now)
        : TypedCode.read(shown)
            .flatMap(
                code -> find(schoolId, "typed_hash", secret.hash(schoolId, Form.TYPED, code), now));
  }

  private Optional<Found> find(long schoolId, String column, byte[] hash, Instant now) {
    return jdbc.sql(
            """
            select c.id, c.person_id,
              c.used_at is null and c.revoked_at is null and c.expires_at > :now
                and (p.ended_on is null or p.ended_on >=
                  cast(cast(:now as timestamptz) at time zone s.zone as date)),
              p.given_name || ' ' || left(p.family_name, 1) || '.'
            from link_code c
            join person p on p.id = c.person_id
            join school s on s.id = c.school_id
            where c.school_id = :school and c.%s = :hash
            """
                .formatted(column))
        .param("school", schoolId)
        .param("hash", hash)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(
            (row, _) ->
                new Found(row.getLong(1), row.getLong(2), row.getBoolean(3), row.getString(4)))
        .optional();
  }

  /** The newest code on a sheet of the class, 0 when there is none. Index: link_code_class. */
  long newestOf(long schoolId, long classId) {
    return jdbc.sql(
            """
            select coalesce(max(id), 0) from link_code
            where school_id = :school and class_id = :class
            """)
        .param("school", schoolId)
        .param("class", classId)
        .query(Long.class)
        .single();
  }

  private String link() {
    byte[] bits = new byte[LINK_BYTES];
    random.nextBytes(bits);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
  }

  private static byte[][] hashes(List<IssuedCode> codes, Function<IssuedCode, byte[]> hash) {
    return codes.stream().map(hash).toArray(byte[][]::new);
  }
}
