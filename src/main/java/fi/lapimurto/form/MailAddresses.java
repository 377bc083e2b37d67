package fi.lapimurto.form;

import java.net.IDN;
import java.util.regex.Pattern;

/**
 * The one rule of what an e-mail address is. The part before the @ is in ASCII, since few servers take others and the mail
 * library would cut them to another address; the domain may be written in any letters and is sent in ASCII.
 */
public final class MailAddresses {

    /** As mail servers take it. */
    public static final int LONGEST = 254;

    private static final String WORD = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";

    private static final Pattern LOCAL_PART = Pattern.compile(WORD + "(\\." + WORD + ")*");

    private static final Pattern DOMAIN =
            Pattern.compile("([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z0-9-]{2,63}");

    private MailAddresses() {}

    /** Whether mail can be sent to it; blanks around it do not count. */
    public static boolean isAddress(String text) {
        String[] parts = text == null ? new String[0] : text.strip().split("@", -1);
        return parts.length == 2
                && parts[0].length() <= 64
                && LOCAL_PART.matcher(parts[0]).matches()
                && parts[0].length() + 1 + ascii(parts[1]).length() <= LONGEST
                && DOMAIN.matcher(ascii(parts[1])).matches();
    }

    /**
     * The address as a mail server takes it.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static String toAscii(String address) {
        if (!isAddress(address)) {
            throw new IllegalArgumentException("Not an e-mail address");
        }
        String[] parts = address.strip().split("@");
        return parts[0] + "@" + ascii(parts[1]);
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
