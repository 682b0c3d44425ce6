package org.maillage.app.provider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcUserInfoAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import tools.jackson.databind.json.JsonMapper;

/** What a provider tells of someone: as JSON, or signed as ProConnect does it. */
final class SignedAnswers implements AuthenticationSuccessHandler {

    private final JwtEncoder encoder;
    private final JsonMapper json = JsonMapper.builder().build();

    /** For whom it is signed; null for JSON. */
    volatile @Nullable String service;

    SignedAnswers(JwtEncoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        OidcUserInfo told = Objects.requireNonNull(((OidcUserInfoAuthenticationToken) authentication).getUserInfo());
        String audience = service;
        response.setContentType(audience == null ? MediaType.APPLICATION_JSON_VALUE : "application/jwt");
        response.getWriter()
                .write(audience == null ? json.writeValueAsString(told.getClaims()) : signed(told, audience, request));
    }

    private String signed(OidcUserInfo told, String audience, HttpServletRequest request) {
        String issuer = "http://127.0.0.1:" + request.getServerPort();
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .claims(all -> all.putAll(told.getClaims()))
                .issuer(issuer)
                .audience(List.of(audience))
                .build();
        return encoder.encode(JwtEncoderParameters.from(claims)).getTokenValue();
    }
}
