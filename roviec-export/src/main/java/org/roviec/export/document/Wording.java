package org.roviec.export.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Words for people, in Vietnamese or English, looked up by code: {@code role.DIRECTION} → "Nhiệm
 * vụ, giải pháp". Kept in properties files in UTF-8 beside the class that uses them.
 */
public final class Wording {

  private final Locale locale;
  private final Map<String, String> words = new TreeMap<>();

  private Wording(Locale locale) {
    this.locale = locale;
  }

  /** The words of readings: kinds, flags, reasons, notes. Vietnamese for vi, English otherwise. */
  public static Wording of(Locale locale) {
    return load(Wording.class, "words", locale);
  }

  /**
   * The words kept in {@code name_vi.properties} or {@code name_en.properties} beside a class.
   *
   * @param owner class whose package holds the files
   * @param name first part of the files' names
   */
  public static Wording load(Class<?> owner, String name, Locale locale) {
    boolean vietnamese = locale.getLanguage().equals("vi");
    Wording wording = new Wording(vietnamese ? Locale.forLanguageTag("vi-VN") : Locale.ENGLISH);
    String file = name + (vietnamese ? "_vi" : "_en") + ".properties";
    try (InputStream in = owner.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalArgumentException("no such words: " + file);
      }
      Properties properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      properties.forEach((key, value) -> wording.words.put((String) key, (String) value));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return wording;
  }

  /** Vietnamese or English. */
  public Locale locale() {
    return locale;
  }

  /** Whether the words are Vietnamese. */
  public boolean isVietnamese() {
    return locale.getLanguage().equals("vi");
  }

  /** Whether there are words for a key. */
  public boolean has(String key) {
    return words.containsKey(key);
  }

  /** All keys, in order. */
  public java.util.Set<String> keys() {
    return java.util.Collections.unmodifiableSet(words.keySet());
  }

  /**
   * The words for a key, with {@code {0}}, {@code {1}} … replaced by the arguments; the key itself
   * where there are none, so that an unknown code is seen rather than lost.
   */
  public String of(String key, Object... arguments) {
    String pattern = words.getOrDefault(key, key);
    for (int i = 0; i < arguments.length; i++) {
      pattern = pattern.replace("{" + i + "}", String.valueOf(arguments[i]));
    }
    return pattern;
  }

  /** The words for a constant: key {@code prefix.NAME}. */
  public String of(String prefix, Enum<?> value) {
    return of(prefix + "." + value.name());
  }
}
