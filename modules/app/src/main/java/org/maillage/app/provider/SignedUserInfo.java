package org.maillage.app.provider;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractSmartHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/** Reads a userinfo that the provider signed ({@code application/jwt}), which the library reads as JSON alone. ProConnect signs its own. */
final class SignedUserInfo extends AbstractSmartHttpMessageConverter<Map<String, Object>> {

    private final JwtDecoder decoder;

    /** @param decoder made when the first one comes: before, the provider's keys are not known */
    SignedUserInfo(Supplier<JwtDecoder> decoder) {
        super(new MediaType("application", "jwt"));
        this.decoder = new SupplierJwtDecoder(decoder);
    }

    @Override
    public boolean canRead(ResolvableType type, @Nullable MediaType mediaType) {
        return type.toClass() == Map.class && mediaType != null && canRead(mediaType);
    }

    @Override
    public Map<String, Object> read(ResolvableType type, HttpInputMessage answer, @Nullable Map<String, Object> hints)
            throws IOException {
        String signed = new String(answer.getBody().readAllBytes(), StandardCharsets.US_ASCII);
        try {
            return decoder.decode(signed).getClaims();
        } catch (JwtException e) {
            throw new HttpMessageNotReadableException("A userinfo that the provider did not sign for us", e, answer);
        }
    }

    @Override
    public boolean canWrite(ResolvableType declared, Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected void writeInternal(
            Map<String, Object> claims,
            ResolvableType type,
            HttpOutputMessage message,
            @Nullable Map<String, Object> hints) {
        throw new UnsupportedOperationException("Only providers sign");
    }
}
