#pragma once
// What mediasoup-worker uses of libsrtp 3, on the libsrtp 2 of the distributions. The wire is the same (RFC 3711, 7714);
// version 3 only made policies opaque and gave in- and output buffers of their own.

// Version 2's policy is a struct of that name; ours is a pointer, as in version 3.
#define srtp_policy_t srtp_v2_policy_t
#include <srtp2/srtp.h>
#undef srtp_policy_t

#include <cstddef>
#include <cstdint>
#include <cstring>

// Two errors that version 2 does not know; the worker names them in a table.
inline constexpr auto srtp_err_status_buffer_small = static_cast<srtp_err_status_t>(28);
inline constexpr auto srtp_err_status_cryptex_err  = static_cast<srtp_err_status_t>(29);

// Version 2 borrows the key, so it must live as long as the policy.
struct OwnedSrtpPolicy
{
	srtp_v2_policy_t policy;
	unsigned char key[SRTP_MAX_KEY_LEN];
};
using srtp_policy_t = OwnedSrtpPolicy*;

inline srtp_err_status_t srtp_policy_create(srtp_policy_t* created)
{
	*created               = new OwnedSrtpPolicy{};
	(*created)->policy.key = (*created)->key;
	return srtp_err_status_ok;
}

inline void srtp_policy_destroy(srtp_policy_t owned)
{
	if (owned == nullptr)
	{
		return;
	}
	// Keys do not stay in freed memory; a plain memset would be optimised away.
	volatile unsigned char* key = owned->key;
	for (size_t i{ 0 }; i < sizeof(owned->key); ++i)
	{
		key[i] = 0;
	}
	delete owned;
}

inline srtp_err_status_t srtp_policy_set_ssrc(srtp_policy_t owned, srtp_ssrc_t ssrc)
{
	owned->policy.ssrc = ssrc;
	return srtp_err_status_ok;
}

inline srtp_err_status_t srtp_policy_set_profile(srtp_policy_t owned, srtp_profile_t profile)
{
	const auto error = srtp_crypto_policy_set_from_profile_for_rtp(&owned->policy.rtp, profile);
	return error != srtp_err_status_ok
	         ? error
	         : srtp_crypto_policy_set_from_profile_for_rtcp(&owned->policy.rtcp, profile);
}

// Version 2 takes key and salt in one piece. Key identifiers (MKI) are never used by WebRTC.
inline srtp_err_status_t srtp_policy_add_key(
  srtp_policy_t owned,
  const uint8_t* key,
  size_t keyLength,
  const uint8_t* salt,
  size_t saltLength,
  const uint8_t* /*mki*/,
  size_t mkiLength)
{
	if (mkiLength != 0 || keyLength + saltLength > sizeof(owned->key))
	{
		return srtp_err_status_bad_param;
	}
	std::memcpy(owned->key, key, keyLength);
	std::memcpy(owned->key + keyLength, salt, saltLength);
	return srtp_err_status_ok;
}

inline srtp_err_status_t srtp_policy_set_allow_repeat_tx(srtp_policy_t owned, bool allowed)
{
	owned->policy.allow_repeat_tx = allowed;
	return srtp_err_status_ok;
}

inline srtp_err_status_t srtp_policy_set_window_size(srtp_policy_t owned, size_t size)
{
	owned->policy.window_size = size;
	return srtp_err_status_ok;
}

inline srtp_err_status_t srtp_create(srtp_t* session, srtp_policy_t owned)
{
	return srtp_create(session, static_cast<const srtp_v2_policy_t*>(&owned->policy));
}

// Both versions take the ssrc in the order in which they were given it.
inline srtp_err_status_t srtp_stream_remove(srtp_t session, uint32_t ssrc)
{
	return srtp_remove_stream(session, ssrc);
}

// Version 2 works in place and does not know how long the buffer is: `growth` is the most that an operation adds.
inline srtp_err_status_t srtpInPlace(
  srtp_err_status_t (*operation)(srtp_t, void*, int*),
  srtp_t session,
  const uint8_t* in,
  size_t inLength,
  uint8_t* out,
  size_t* outLength,
  size_t growth)
{
	if (inLength + growth > *outLength)
	{
		return srtp_err_status_buffer_small;
	}
	if (in != out)
	{
		std::memcpy(out, in, inLength);
	}
	int length       = static_cast<int>(inLength);
	const auto error = operation(session, out, &length);
	if (error == srtp_err_status_ok)
	{
		*outLength = static_cast<size_t>(length);
	}
	return error;
}

inline srtp_err_status_t srtp_protect(
  srtp_t session, const uint8_t* in, size_t inLength, uint8_t* out, size_t* outLength, size_t /*mki*/)
{
	return srtpInPlace(srtp_protect, session, in, inLength, out, outLength, SRTP_MAX_TRAILER_LEN);
}

// RTCP also carries a word with its index.
inline srtp_err_status_t srtp_protect_rtcp(
  srtp_t session, const uint8_t* in, size_t inLength, uint8_t* out, size_t* outLength, size_t /*mki*/)
{
	return srtpInPlace(srtp_protect_rtcp, session, in, inLength, out, outLength, SRTP_MAX_TRAILER_LEN + 4);
}

inline srtp_err_status_t srtp_unprotect(
  srtp_t session, const uint8_t* in, size_t inLength, uint8_t* out, size_t* outLength)
{
	return srtpInPlace(srtp_unprotect, session, in, inLength, out, outLength, 0);
}

inline srtp_err_status_t srtp_unprotect_rtcp(
  srtp_t session, const uint8_t* in, size_t inLength, uint8_t* out, size_t* outLength)
{
	return srtpInPlace(srtp_unprotect_rtcp, session, in, inLength, out, outLength, 0);
}
