package dev.tandem.events.value;

import java.math.BigDecimal;

/**
 * A number: at most 15 digits before the point and 20 after it. A few characters can spell a number of two thousand million digits, so its
 * spelling is looked at before anything is made of it.
 */
public final class Decimal {

    /** What it is called where one is asked for. */
    public static final String WORDS = "a number with at most 15 digits before the point and 20 after it";

    private static final int WHOLE = 15;
    private static final int FRACTION = 20;
    private static final int LONGEST_TEXT = 64;
    private static final int LONGEST_EXPONENT = 4; // its sign among them

    private Decimal() {}

    /** Whether these characters, which JSON takes for a number, spell one that can be made without harm and has not too many digits. */
    public static boolean isSpelled(CharSequence spelling) {
        int exponent = exponent(spelling);
        if (spelling.length() > LONGEST_TEXT || exponent > 0 && spelling.length() - exponent > LONGEST_EXPONENT) {
            return false;
        }
        try {
            return isOne(new BigDecimal(spelling.toString()));
        } catch (NumberFormatException _) {
            return false;
        }
    }

    /** Whether it has not too many digits. */
    public static boolean isOne(BigDecimal number) {
        if (number.signum() == 0) {
            return true;
        }
        BigDecimal plain = number.stripTrailingZeros();
        return (long) plain.precision() - plain.scale() <= WHOLE && plain.scale() <= FRACTION;
    }

    /** Where the digits of its exponent begin; 0 if it has none. */
    private static int exponent(CharSequence spelling) {
        for (int i = 0; i < Math.min(spelling.length(), LONGEST_TEXT); i++) {
            if (spelling.charAt(i) == 'e' || spelling.charAt(i) == 'E') {
                return i + 1;
            }
        }
        return 0;
    }
}
