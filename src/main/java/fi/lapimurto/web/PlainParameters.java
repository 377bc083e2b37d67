package fi.lapimurto.web;

import fi.lapimurto.engine.PlainText;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** What people send with our pages is made plain before anybody reads it; passwords stay as they are typed. */
@Component
class PlainParameters extends OncePerRequestFilter {

    private static final Set<String> AS_TYPED = Set.of("password", "repeated");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/camunda");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Plain(request), response);
    }

    private static class Plain extends HttpServletRequestWrapper {

        Plain(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getParameter(String name) {
            String[] values = getParameterValues(name);
            return values == null || values.length == 0 ? null : values[0];
        }

        @Override
        public String[] getParameterValues(String name) {
            String[] sent = super.getParameterValues(name);
            return sent == null || AS_TYPED.contains(name)
                    ? sent
                    : Stream.of(sent).map(PlainText::text).toArray(String[]::new);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> plain = new LinkedHashMap<>();
            for (Enumeration<String> names = getParameterNames(); names.hasMoreElements(); ) {
                String name = names.nextElement();
                plain.put(name, getParameterValues(name));
            }
            return Collections.unmodifiableMap(plain);
        }
    }
}
