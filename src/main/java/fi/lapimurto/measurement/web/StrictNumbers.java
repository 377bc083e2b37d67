package fi.lapimurto.measurement.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;

/** Only a number is a number: no text, also none that looks like one, and no empty text for a missing value. */
final class StrictNumbers {

    private StrictNumbers() {}

    /** Any number. */
    static class Any extends StdDeserializer<Double> {

        private static final long serialVersionUID = 1L;

        Any() {
            super(Double.class);
        }

        @Override
        public Double deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return parser.currentToken().isNumeric()
                    ? Double.valueOf(parser.getDoubleValue())
                    : (Double) context.handleUnexpectedToken(Double.class, parser);
        }
    }

    /** A whole number, also written as 24.0. */
    static class Whole extends StdDeserializer<Integer> {

        private static final long serialVersionUID = 1L;

        Whole() {
            super(Integer.class);
        }

        @Override
        public Integer deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            double number = parser.currentToken().isNumeric() ? parser.getDoubleValue() : Double.NaN;
            return number == Math.rint(number) && Math.abs(number) <= Integer.MAX_VALUE
                    ? Integer.valueOf((int) number)
                    : (Integer) context.handleUnexpectedToken(Integer.class, parser);
        }
    }
}
