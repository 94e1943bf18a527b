package jp.kasane.prefecture.advisers;

import java.time.LocalDate;

/** A visit to come, proposed or confirmed: who is expected where and when. */
public record Expected(String adviser, String visit, String programme, String town, LocalDate day) {}
